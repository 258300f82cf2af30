import type { View } from '../../lab/links/view-of.ts';
import { lastAddress, standAt, view } from './view.ts';

/** How long a state stands before it is written, in milliseconds; browsers limit how often. */
const REST = 300;

/** The browser's address bar, as far as it is one view's. */
export class AddressBar {
  private timer = 0;
  /** What the timer is to write: what leaves it as it is does not put it off. */
  private due = '';

  constructor(private readonly owner: View) {}

  /**
   * `address` is where the view is now; it is written only while the view is shown.
   * @param place whose way back it is, where not the view's own
   */
  keep(address: string, place = this.owner): void {
    lastAddress[place] = address;
    const next = view.value === this.owner ? address : '';
    if (next === this.due) return;
    this.due = next;
    clearTimeout(this.timer);
    if (next === '') return;
    this.timer = window.setTimeout(() => {
      this.due = '';
      if (view.peek() === this.owner) standAt(place, next);
    }, REST);
  }
}
