import { describeFacts } from './stylised-facts.ts';

describeFacts(1, 2);
