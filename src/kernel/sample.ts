// Samplers of the laws, in the order of their kinds in src/random, with the same bits. What lies beyond an elapsed time is rare: the host draws it.
import { F64s, numbersFrom } from "./columns";
import { drawAt, nextUniform } from "./draws";
import { exp, log, normalQuantile } from "./elementary";

/** Draws from a law; the address is set. */
export function sample(kind: i32, columns: F64s): f64 {
  switch (kind) {
    case 0:
      return columns[0];
    case 1:
      return columns[0] + columns[1] * nextUniform();
    case 2:
      return sampleTriangular(columns);
    case 3: {
      const below = gammaVariate(columns, 2);
      const above = gammaVariate(columns, 6);
      return columns[0] + columns[1] * (below / (below + above));
    }
    case 4:
      return -columns[0] * log(1 - nextUniform());
    case 5:
    case 6:
      return columns[0] * gammaVariate(columns, 1);
    case 7:
      return columns[0] * exp(columns[1] * log(-log(1 - nextUniform())));
    case 8:
      return exp(columns[0] + columns[1] * normalQuantile(nextUniform()));
    case 9:
      return columns[1 + <i32>Math.floor(columns[0] * nextUniform())];
    default:
      return sampleDiscrete(columns);
  }
}

function sampleTriangular(columns: F64s): f64 {
  const u = nextUniform();
  return u < columns[2] ? columns[0] + Math.sqrt(u * columns[3]) : columns[1] - Math.sqrt((1 - u) * columns[4]);
}

/** A gamma of scale 1 (Marsaglia & Tsang 2000). */
function gammaVariate(columns: F64s, at: i32): f64 {
  const d = columns[at + 1];
  const c = columns[at + 2];
  const boost = columns[at + 3];
  while (true) {
    const x = normalQuantile(nextUniform());
    const u = nextUniform();
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const square = x * x;
    if (u < 1 - 0.0331 * square * square || log(u) < 0.5 * square + d * (1 - v + log(v)))
      return boost === 0 ? d * v : d * v * exp(boost * log(nextUniform()));
  }
}

function sampleDiscrete(columns: F64s): f64 {
  const u = nextUniform();
  const count = <i32>columns[0];
  const start = 1 + count;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (columns[start + middle] > u) high = middle;
    else low = middle + 1;
  }
  return columns[1 + low];
}

/** The same draw as the host would make, for tests: sets the address first. */
export function sampleAt(kind: i32, columns: F64s, offset: i32, client: u32, stream: u32, source: u32, n: u32): f64 {
  drawAt(client, stream, source, n);
  return sample(kind, numbersFrom(columns, offset));
}
