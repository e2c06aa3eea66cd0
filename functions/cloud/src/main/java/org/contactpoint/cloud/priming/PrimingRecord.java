package org.contactpoint.cloud.priming;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.document.FactsDocument;
import org.contactpoint.dynamodb.document.Json;

/** The record of a made-up child of whom everything is known that a source can say. */
final class PrimingRecord {
  private static final String FACTS = "facts.json";

  private PrimingRecord() {}

  /** The record, in that council. */
  static ChildRecord.Open of(Authority council, LocalDate today, RandomGenerator random) {
    ContactPointId id = ContactPointId.generate(random);
    Statement statement =
        Statement.first(
            new StatementKey(new Source(council, Source.TEAM), "priming"),
            id,
            new Version(today, "priming", false, facts(), null));
    return new ChildRecord.Open(
        id, Revision.NEW.next(), council, List.of(statement), Set.of(), false);
  }

  /** The child as people search for it. */
  static PrimingChild child(ChildRecord.Open record) {
    Facts facts = facts();
    PersonName name = facts.currentName().orElseThrow();
    return new PrimingChild(
        record.id(),
        Objects.requireNonNull(name.given()).value(),
        Objects.requireNonNull(name.family()).value(),
        Objects.requireNonNull(facts.dateOfBirth()).date());
  }

  private static Facts facts() {
    try (InputStream in = Objects.requireNonNull(PrimingRecord.class.getResourceAsStream(FACTS))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Json.read(text, FactsDocument.class).facts();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
