import { describeFacts } from './stylised-facts.ts';

describeFacts(2, 2);
