import { describeChecks } from './scenario-checks.ts';

describeChecks(2, 2);
