import { runnerImport } from 'vite';
process.chdir('/work/wt/card');
const load = async (p) => (await runnerImport(p)).module;
const { Run } = await load('./sim/run.ts');
const { threeLevel } = await load('./sim/models/three-level.ts');
const { accountOfLearning } = await load('./sim/account.ts');
const V={practice:[0,.15,.4],workload:[0,.6],feedbackAccuracy:[.95],socialisation:[0,.1],compliance:[.1,1],openness:[.9],visionClarity:[.95],approvalDelay:[1],proposalRate:[.5],mandateRate:[0],threat:[0],blame:[0],integration:[.05,.8],teamLearning:[0,.3],consultation:[0,.5],communityCoverage:[0,.5],communityTrust:[1],communityChannel:[0,1],communityAgenda:[12],communityPeriod:[1],communityAdoption:[1],communityCulture:[.2],turnover:[0,.02],newcomerKnown:[0,1],newcomerAccuracy:[.9],forgetting:[0],disuse:[0],training:[.1],teamForgetting:[0],ruleForgetting:[0],mandateAlignment:[1],coCreation:[.5],managerTurnover:[.03],patronage:[0,1],distortion:[0,.5],levels:[]};
const perf=(r,from,to,n='performance')=>{let x=0;for(let w=from;w<=to;w++)x+=r.measure(n,w);return x/(to-from+1)};
const led=(f)=>(r)=>{const a=accountOfLearning(r.booksAt(0),r.booksAt(r.weeks));return a.cells.filter(f).reduce((x,c)=>x+c.count,0)/a.opened};
const J={
 keep:{preset:'typical',set:{turnover:.01,weeks:78},at:1,levers:['practice','workload','socialisation','compliance','teamLearning','integration','consultation','newcomerKnown','openness','threat','communityCoverage','forgetting','disuse'],goals:{open:led(c=>c.fate==='open'),perf:r=>perf(r,53,78)}},
 rescue:{preset:'weak',set:{practice:.15},at:61,levers:['practice','workload','feedbackAccuracy','socialisation','compliance','openness','visionClarity','approvalDelay','proposalRate','mandateRate','threat','blame','consultation','training'],goals:{perf:r=>perf(r,183,208)}},
 community:{preset:'weak-politics',set:{communityCoverage:.25,communityTrust:.3,communityChannel:.1,mandateRate:.008,threat:.7},at:1,levers:['communityCoverage','communityTrust','communityChannel','communityAgenda','communityPeriod','communityAdoption','communityCulture','coCreation','practice','consultation'],goals:{perf:r=>perf(r,183,208),mult:r=>perf(r,183,208,'learningMultiplier'),adopted:r=>{const b=r.booksAt(208);return perf(r,183,208,'rulebookKnowledge')}}},
 lesspractice:{preset:'typical',set:{practice:.02},at:1,levers:['workload','feedbackAccuracy','socialisation','compliance','openness','visionClarity','approvalDelay','proposalRate','threat','blame','consultation','integration','teamLearning'],goals:{perf:r=>perf(r,183,208)}},
 rulebook:{preset:'typical',set:{},at:1,levers:['practice','workload','feedbackAccuracy','threat','blame','consultation','integration','teamLearning','training','newcomerKnown'],goals:{rules:r=>perf(r,183,208,'rulebookKnowledge')}},
 break:{preset:'supportive',set:{},at:1,most:1,levers:Object.keys(V).filter(n=>n!=='levels'),lowest:true,goals:{perf:r=>perf(r,183,208),know:r=>perf(r,183,208,'peopleKnowledge')}},
};
const which=process.argv[2], seeds=(process.argv[3]??'s1,s2').split(',');
const {preset,set,at,levers,goals,most=2,lowest}=J[which];
const singles=levers.flatMap(n=>V[n].map(v=>[[n,v]]));
let combos=[[],...singles];
if(most>1) for(const a of singles)for(const b of singles) if(a[0][0]<b[0][0]) combos.push([...a,...b]);
const res=combos.map(m=>{const o={};for(const s of seeds){const run=new Run({model:threeLevel,settings:{...threeLevel.presets[preset].values,...set},timeline:m.map(([n,v])=>({week:at,event:'set',values:{[n]:v}})),ownMeasures:{}},s).liveOn();for(const[k,f]of Object.entries(goals))o[k]=(o[k]??0)+f(run)/seeds.length}return{m,o}});
const show=({m,o})=>m.map(([n,v])=>n+'='+v).join(' + ').padEnd(52)+Object.entries(o).map(([k,v])=>k+' '+v.toFixed(3)).join(' ');
console.log('== '+which,'NOTHING',show(res[0]));
for(const k of Object.keys(goals)){const f=(x)=>lowest?x.o[k]:-x.o[k];
 console.log('-- '+k+' singles');res.filter(r=>r.m.length===1).sort((a,b)=>f(a)-f(b)).slice(0,10).forEach(r=>console.log(show(r)));
 if(most>1){console.log('-- '+k+' pairs');res.filter(r=>r.m.length===2).sort((a,b)=>f(a)-f(b)).slice(0,14).forEach(r=>console.log(show(r)));}}
