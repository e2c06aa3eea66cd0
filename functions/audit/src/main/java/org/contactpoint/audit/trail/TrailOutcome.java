package org.contactpoint.audit.trail;

import org.contactpoint.domain.disclosure.Disclosed;

/** What became of the wish to read the trail. */
public sealed interface TrailOutcome {

  /** The page, after the reading itself was entered. */
  record PageRead(Disclosed<TrailPage> page) implements TrailOutcome {}

  /** The reading could not be entered, so nothing is read. */
  record Withheld() implements TrailOutcome {}

  static TrailOutcome of(Disclosed.Release<TrailPage> release) {
    return switch (release) {
      case Disclosed.Released<TrailPage> released -> new PageRead(released.disclosed());
      case Disclosed.Withheld<TrailPage> ignored -> new Withheld();
    };
  }
}
