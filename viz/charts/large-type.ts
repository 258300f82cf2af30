/** Type of more pixels than this is large, as on a projector: pictures grow with it. */
export const LARGE = 15;
