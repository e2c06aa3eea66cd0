package org.contactpoint.domain.child;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.ToLongFunction;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.Practitioner;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.EmailAddress;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.whereabouts.Address;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes a record takes at most where it is stored as text with the names of its fields. It
 * is reckoned, never stored, so that rules may depend on it; a test holds it to the real size.
 */
public final class RecordSize {
  private static final long RECORD = 300;
  private static final long OTHER_RECORD = 16;
  private static final long STATEMENT = 250;
  private static final long VERSION = 420;
  private static final long NAME = 80;
  private static final long IDENTIFIER = 70;
  private static final long ADDRESS = 260;
  private static final long CARER = 200;
  private static final long INVOLVEMENT = 900;

  private RecordSize() {}

  /** The size of that record in bytes, rather too much than too little. */
  public static long of(ChildRecord.Open record) {
    return RECORD
        + record.distinctFrom().size() * OTHER_RECORD
        + sum(record.statements(), RecordSize::of);
  }

  private static long of(Statement statement) {
    return STATEMENT + sum(statement.versions(), RecordSize::of);
  }

  private static long of(Version version) {
    return VERSION + of(version.facts());
  }

  private static long of(Facts facts) {
    Involvement involvement = facts.involvement();
    return sum(facts.names(), name -> NAME + of(name.name()))
        + facts.identifiers().size() * IDENTIFIER
        + of(facts.address())
        + sum(facts.carers(), carer -> CARER + of(carer.name()))
        + (involvement == null ? 0 : of(involvement));
  }

  private static long of(PersonName name) {
    return of(name.given()) + of(name.family());
  }

  private static long of(@Nullable NamePart part) {
    return part == null ? 0 : bytes(part.value());
  }

  private static long of(@Nullable Address address) {
    return address == null
        ? 0
        : ADDRESS + sum(address.lines(), RecordSize::of) + of(address.town());
  }

  private static long of(Involvement involvement) {
    Practitioner practitioner = involvement.practitioner();
    return INVOLVEMENT
        + of(involvement.organisationName())
        + (practitioner == null ? 0 : of(practitioner.name()) + bytes(text(practitioner.email())));
  }

  private static @Nullable String text(@Nullable EmailAddress email) {
    return email == null ? null : email.value();
  }

  private static long of(@Nullable PlainText text) {
    return text == null ? 0 : bytes(text.value());
  }

  private static long bytes(@Nullable String text) {
    return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static <T> long sum(Collection<T> all, ToLongFunction<T> size) {
    return all.stream().mapToLong(size).sum();
  }
}
