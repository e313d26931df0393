/**
 * What the conditions of a chart in SCXML ask, in the ECMAScript of 1999, so that old interpreters take it. A share is decided by a draw
 * that hangs on the seed, the list of transitions, and how manieth time the list is come to, by nothing else; so a run can be repeated, and whatever
 * interpreter runs it decides alike. The hash is Bob Jenkins' "one at a time" (1997).
 */
export const script = `
function draw(list, nth) {
  var text = Seed + ' ' + list + ' ' + nth, hash = 0, i;
  for (i = 0; i < text.length; i++) {
    hash = (hash + text.charCodeAt(i)) | 0;
    hash = (hash + (hash << 10)) | 0;
    hash = hash ^ (hash >>> 6);
  }
  hash = (hash + (hash << 3)) | 0;
  hash = hash ^ (hash >>> 11);
  hash = (hash + (hash << 15)) | 0;
  return (hash >>> 0) / 4294967296;
}
function nthOf(list, occasion) {
  if (typeof occasion === 'number') return occasion - 1;
  var last = Drawn[list];
  if (!last || last.event !== occasion) {
    last = { event: occasion, nth: last ? last.nth + 1 : 0 };
    Drawn[list] = last;
  }
  return last.nth;
}
function shareNow(share) {
  var axis, value;
  for (axis in share.by) {
    value = axis === 'group' ? Client.group : Client.attributes[axis];
    if (typeof value === 'string' && Object.prototype.hasOwnProperty.call(share.by[axis], value)) return share.by[axis][value];
  }
  return share.p;
}
function edge(list, which) {
  var shares = Shares[list], sum = 0, upTo = 0, i;
  for (i = 0; i < shares.length; i++) {
    sum += shareNow(shares[i]);
    if (i === which) upTo = sum;
  }
  return which === shares.length - 1 && Math.abs(sum - 1) < 1e-9 ? 1 : upTo;
}
function share(list, which, occasion) {
  var u = draw(list, nthOf(list, occasion));
  return u < edge(list, which) && (which === 0 || u >= edge(list, which - 1));
}
function attribute(name) {
  var value = Client.attributes[name];
  return Client.growing.indexOf(name) < 0 ? value : value + (new Date().getTime() - Client.since) / 1000 / Day;
}
function lasts(days) {
  return Math.round(days * Day * 1000) + 'ms';
}
`;
