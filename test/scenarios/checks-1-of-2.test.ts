import { describeChecks } from './scenario-checks.ts';

describeChecks(1, 2);
