package org.contactpoint.acceptance.house.bad.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** Asks the machine what time it is, in three ways. */
public record Impatient(Instant at, LocalDate on, Supplier<Instant> later) {

  static Impatient now() {
    return new Impatient(Instant.now(), LocalDate.now(ZoneOffset.UTC), Instant::now);
  }
}
