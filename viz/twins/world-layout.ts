/**
 * Where everything is in the picture of a small world, in a box of a given size, however many levels of
 * management there are: the rulebook on top, managers below it, the teams at the foot.
 */
import { Tree } from '../../sim/organisation.ts';
import type { OrganisationLayout, Shape } from '../charts/organisation-layout.ts';

const STRIP = 16;
const WIDEST_RULE = 40;
const BARS = 13;
const MOST_RADIUS = 10;
const MOST_PITCH = 64;
const LEAST_RADIUS = 3.5;
/** Worlds lower than this have less room between their parts. */
const LOW = 170;

export function layOutWorld(shape: Shape, width: number, height: number): OrganisationLayout {
  const { teams, teamSize, levels, elements } = shape;
  const tree = new Tree(teams, levels);
  const slot = width / teams;
  const columns = Math.max(1, Math.min(teamSize, Math.ceil(teamSize / 2)));
  const lines = Math.ceil(teamSize / columns);
  const pitch = Math.min((slot - 6) / columns, (0.5 * height - BARS) / lines, MOST_PITCH);
  const teamHeight = lines * pitch + BARS;
  const teamsTop = height - teamHeight;
  // Below the rulebook: the bars of mandates, and where proposals wait for the decision.
  const top = STRIP + (height < LOW ? 13 : 22);
  // Above the teams their proposals set out.
  const bottom = teamsTop - (height < LOW ? 8 : 16);
  const radius = Math.max(
    LEAST_RADIUS,
    Math.min(MOST_RADIUS, (bottom - top) / (2 * Math.max(1, levels) + 1)),
  );
  // The first level stands nearest to the teams; a single one half way up.
  const between = bottom - top - 2 * radius;
  const rows = Array.from({ length: levels }, (_, k) => ({
    y: bottom - radius - (levels === 1 ? between / 2 : (between * k) / (levels - 1)),
    radius,
  }));
  const boxWidth = columns * pitch;
  const teamX = Float64Array.from({ length: teams }, (_, k) => (k + 0.5) * slot - boxWidth / 2);
  const managers = new Float64Array(tree.managers);
  for (let manager = 0; manager < tree.managers; manager++) {
    const { start, end } = tree.teamsBelow(manager);
    managers[manager] = ((start + end) / 2) * slot;
  }
  const rules = Math.min(width, elements * WIDEST_RULE);
  const strip = { x: 0, y: 0, width, height: STRIP };
  return {
    width,
    height,
    reality: strip,
    rules: { ...strip, width: rules, x: (width - rules) / 2 },
    peopleKnow: strip,
    rows,
    managers,
    teamX,
    teamY: new Float64Array(teams).fill(teamsTop),
    team: { width: boxWidth, height: teamHeight },
    seats: { columns, pitch, radius: pitch * 0.42 },
    faces: true,
    bars: true,
    teamsPerMark: 1,
    tree,
  };
}
