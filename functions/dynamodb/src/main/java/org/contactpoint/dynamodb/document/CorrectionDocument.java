package org.contactpoint.dynamodb.document;

import java.util.List;
import java.util.Set;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.whereabouts.AddressPart;
import org.jspecify.annotations.Nullable;

/** What a team puts right, on its way from one function to another; never stored. */
public record CorrectionDocument(
    @Nullable List<NameDocument> names,
    @Nullable BirthDocument birth,
    @Nullable String gender,
    @Nullable AddressDocument address,
    @Nullable List<CarerDocument> carers,
    @Nullable List<IdentifierDocument> identifiers,
    @Nullable List<String> takenAway,
    @Nullable List<AddressPart> leftOut) {

  public static CorrectionDocument of(Correction correction) {
    return new CorrectionDocument(
        correction.names() == null
            ? null
            : correction.names().stream().map(NameDocument::of).toList(),
        BirthDocument.of(correction.dateOfBirth()),
        correction.gender() == null ? null : correction.gender().code(),
        AddressDocument.of(correction.address()),
        correction.carers() == null
            ? null
            : correction.carers().stream().map(CarerDocument::of).toList(),
        correction.identifiers() == null
            ? null
            : correction.identifiers().stream().map(IdentifierDocument::of).toList(),
        PartsText.of(correction.takenAway()),
        correction.leftOut().isEmpty() ? null : correction.leftOut().stream().sorted().toList());
  }

  public Correction correction() {
    return new Correction(
        names == null ? null : names.stream().map(NameDocument::typed).toList(),
        BirthDocument.read(birth),
        gender == null ? null : Gender.parse(gender).orElseThrow(),
        address == null ? null : address.address(),
        carers == null ? null : carers.stream().map(CarerDocument::carer).toList(),
        identifiers == null
            ? null
            : identifiers.stream().map(IdentifierDocument::identifier).toList(),
        PartsText.parts(takenAway),
        leftOut == null ? Set.of() : Set.copyOf(leftOut));
  }

  @Override
  public String toString() {
    return "CorrectionDocument[redacted]";
  }
}
