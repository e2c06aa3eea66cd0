package org.contactpoint.uploads.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.function.Function;
import org.contactpoint.domain.carer.Carer;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.involvement.Consent;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.Practitioner;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.value.EmailAddress;
import org.contactpoint.domain.value.PhoneNumber;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.value.RoleCode;
import org.contactpoint.domain.value.Uprn;
import org.contactpoint.domain.whereabouts.Address;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of all that a row says but its as-of date, in normal form: spaces, case of codes and
 * the way a telephone number is written make no difference, and neither does CSV or JSON. No value
 * holds a line break, so that a line for each separates them.
 */
final class RowDigest {
  private final StringBuilder text = new StringBuilder(512);

  RowDigest(String id, RowAction action) {
    line("id", id);
    line("action", action.code());
  }

  String of(Facts facts, @Nullable LocalDate end, @Nullable LocalDate continued) {
    facts.names().forEach(this::name);
    birth(facts.dateOfBirth());
    line("gender", facts.gender().code());
    facts.identifiers().forEach(this::identifier);
    address(facts.address());
    line("council", facts.council());
    facts.carers().forEach(this::carer);
    involvement(facts.involvement());
    line("end", end);
    line("continued", continued);
    byte[] hash = MeasuredStream.sha256().digest(text.toString().getBytes(UTF_8));
    return HexFormat.of().formatHex(hash);
  }

  private void name(TypedName typed) {
    String type = typed.type().code();
    line(type + " given", map(typed.name().given(), NamePart::value));
    line(type + " family", map(typed.name().family(), NamePart::value));
  }

  private void birth(@Nullable DateOfBirth birth) {
    if (birth != null) {
      line(birth.estimated() ? "born about" : "born", birth.date());
    }
  }

  private void identifier(Identifier identifier) {
    line(identifier.type(), identifier.value());
  }

  private void address(@Nullable Address address) {
    if (address != null) {
      line("address", address.status().code());
      line("uprn", map(address.uprn(), Uprn::value));
      address.lines().forEach(part -> line("line", part.value()));
      line("town", map(address.town(), PlainText::value));
      line("postcode", map(address.postcode(), Postcode::value));
      line("returning", map(address.returnIntended(), intended -> intended.code()));
    }
  }

  private void carer(Carer carer) {
    line("carer", carer.name().value());
    line("relationship", map(carer.relationship(), relationship -> relationship.code()));
    line("responsible", carer.parentalResponsibility());
    line("phone", map(carer.phone(), PhoneNumber::value));
  }

  private void involvement(@Nullable Involvement involvement) {
    if (involvement != null) {
      line("service", involvement.serviceType().code());
      line("organisation", involvement.organisationCode().value());
      line("called", involvement.organisationName().value());
      practitioner(involvement.practitioner());
      line("start", involvement.start());
      line("leads", involvement.leadPractitioner());
      line("assessed", involvement.assessmentHeld());
      consent(involvement.consent());
    }
  }

  private void practitioner(@Nullable Practitioner practitioner) {
    if (practitioner != null) {
      line("practitioner", map(practitioner.name(), PlainText::value));
      line("role", map(practitioner.role(), RoleCode::value));
      line("phone", map(practitioner.phone(), PhoneNumber::value));
      line("email", map(practitioner.email(), EmailAddress::value));
    }
  }

  private void consent(@Nullable Consent consent) {
    switch (consent) {
      case null -> {}
      case Consent.Harm harm -> line("harm", harm.ground().code());
      case Consent.Given given -> {
        line("consent by", given.by().code());
        line("competence", given.competence().code());
        line("consent", given.date());
        line("withdrawn", given.withdrawn());
      }
    }
  }

  private static <T> @Nullable String map(@Nullable T value, Function<T, String> form) {
    return value == null ? null : form.apply(value);
  }

  private void line(String what, @Nullable Object value) {
    if (value != null) {
      text.append(what).append('=').append(value).append('\n');
    }
  }
}
