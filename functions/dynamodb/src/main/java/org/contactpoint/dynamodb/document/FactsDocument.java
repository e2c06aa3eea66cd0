package org.contactpoint.dynamodb.document;

import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.source.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What a source says.
 *
 * <p>More than ten components, because each is a field that a source may state (rules §1).
 *
 * @param participation the consent to stay beyond 18
 */
public record FactsDocument(
    List<NameDocument> names,
    @Nullable BirthDocument birth,
    String gender,
    List<IdentifierDocument> identifiers,
    @Nullable AddressDocument address,
    List<CarerDocument> carers,
    @Nullable InvolvementDocument involvement,
    @Nullable String council,
    @Nullable String died,
    @Nullable List<String> replaces,
    @Nullable ParticipationDocument participation) {

  public static FactsDocument of(Facts facts) {
    return new FactsDocument(
        facts.names().stream().map(NameDocument::of).toList(),
        BirthDocument.of(facts.dateOfBirth()),
        facts.gender().code(),
        facts.identifiers().stream().map(IdentifierDocument::of).toList(),
        AddressDocument.of(facts.address()),
        facts.carers().stream().map(CarerDocument::of).toList(),
        InvolvementDocument.of(facts.involvement()),
        facts.council(),
        facts.died() == null ? null : facts.died().toString(),
        PartsText.of(facts.replaces()),
        ParticipationDocument.of(facts.participation()));
  }

  public Facts facts() {
    return new Facts(
        names.stream().map(NameDocument::typed).toList(),
        BirthDocument.read(birth),
        Gender.parse(gender).orElseThrow(),
        identifiers.stream().map(IdentifierDocument::identifier).toList(),
        address == null ? null : address.address(),
        carers.stream().map(CarerDocument::carer).toList(),
        involvement == null ? null : involvement.involvement(),
        council,
        died == null ? null : LocalDate.parse(died),
        PartsText.parts(replaces),
        ParticipationDocument.read(participation));
  }

  @Override
  public String toString() {
    return "FactsDocument[redacted]";
  }
}
