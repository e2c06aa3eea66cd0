package org.contactpoint.acceptance.fault;

/** Something that must never be and was found after, or during, a simulation. */
record Finding(Invariant invariant, String what) {

  /** What must hold, whatever fails. */
  enum Invariant {
    /** Whatever was answered with success is there. */
    NOTHING_ACKNOWLEDGED_IS_LOST,
    /** A repeat answers alike and has one effect; an event that comes twice has one. */
    NOTHING_IS_DONE_TWICE,
    /** Counts add up to the rows, and the report has every row once. */
    EACH_ROW_ENDS_ONCE,
    /** The verifier finds no broken link. */
    THE_TRAIL_IS_WHOLE,
    /** A child whose shield was acknowledged is hidden until people decide otherwise. */
    NO_SHIELD_OPENS_BY_ITSELF,
    /** The home of a hidden child is nowhere in plain text, and nothing of a destroyed record. */
    NO_OPEN_COPY_STAYS,
    /** Each upload comes to an end once its messages were dealt with. */
    NO_FILE_HANGS
  }
}
