package org.contactpoint.dynamodb.document;

import java.time.LocalDate;
import org.contactpoint.domain.lifecycle.Participation;
import org.contactpoint.domain.lifecycle.ParticipationReason;
import org.jspecify.annotations.Nullable;

/** The consent to stay beyond 18. */
public record ParticipationDocument(
    String consented, @Nullable String until, @Nullable String ground) {

  public static @Nullable ParticipationDocument of(@Nullable Participation said) {
    return said == null
        ? null
        : new ParticipationDocument(
            said.consented().toString(),
            said.until() == null ? null : said.until().toString(),
            said.ground() == null ? null : said.ground().code());
  }

  public static @Nullable Participation read(@Nullable ParticipationDocument stored) {
    return stored == null ? null : stored.participation();
  }

  private Participation participation() {
    return new Participation(
        LocalDate.parse(consented),
        until == null ? null : LocalDate.parse(until),
        ground == null ? null : ParticipationReason.parse(ground).orElseThrow());
  }

  @Override
  public String toString() {
    return "ParticipationDocument[redacted]";
  }
}
