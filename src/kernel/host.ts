// What the kernel asks of its host.

/** Draws from a law, given that the value is more than `elapsed`, at an address. */
@external("host", "sampleBeyond")
export declare function sampleBeyond(kind: i32, offset: i32, elapsed: f64, client: u32, stream: u32, source: u32, n: u32): f64;

/** Sets the address of the host's draws. */
@external("host", "drawAt")
export declare function hostDrawAt(client: u32, stream: u32, source: u32, n: u32): void;

/** The next uniform of the host's draws. */
@external("host", "nextUniform")
export declare function hostNextUniform(): f64;

/** Tells that something happened to a client: an event by its meaning, a grant or an arrival. */
@external("host", "trace")
export declare function trace(client: usize, kind: i32, argument: i32): void;

/** Tells that a client takes a transition. */
@external("host", "traceTransition")
export declare function traceTransition(client: usize, transition: i32): void;
