package org.contactpoint.dynamodb.document;

import java.time.LocalDate;
import org.contactpoint.domain.involvement.Competence;
import org.contactpoint.domain.involvement.Consent;
import org.contactpoint.domain.involvement.ConsentGiver;
import org.contactpoint.domain.involvement.HarmGround;
import org.jspecify.annotations.Nullable;

/** On what ground a sensitive service is recorded: a consent, or harm. */
public record ConsentDocument(
    @Nullable String by,
    @Nullable String competence,
    @Nullable String date,
    @Nullable String withdrawn,
    @Nullable String harm) {

  static @Nullable ConsentDocument of(@Nullable Consent consent) {
    return switch (consent) {
      case null -> null;
      case Consent.Given given ->
          new ConsentDocument(
              given.by().code(),
              given.competence().code(),
              given.date().toString(),
              given.withdrawn() == null ? null : given.withdrawn().toString(),
              null);
      case Consent.Harm ground ->
          new ConsentDocument(null, null, null, null, ground.ground().code());
    };
  }

  Consent consent() {
    if (harm != null) {
      return new Consent.Harm(HarmGround.parse(harm).orElseThrow());
    }
    if (by == null || competence == null || date == null) {
      throw new IllegalStateException("a consent names who, how and when");
    }
    return new Consent.Given(
        ConsentGiver.parse(by).orElseThrow(),
        Competence.parse(competence).orElseThrow(),
        LocalDate.parse(date),
        withdrawn == null ? null : LocalDate.parse(withdrawn));
  }
}
