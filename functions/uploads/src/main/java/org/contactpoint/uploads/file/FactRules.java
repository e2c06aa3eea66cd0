package org.contactpoint.uploads.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.contactpoint.domain.carer.Carer;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.CouncilCode;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.value.NhsNumber;
import org.contactpoint.domain.value.Upn;
import org.contactpoint.domain.whereabouts.Address;
import org.jspecify.annotations.Nullable;

/** What a row says of the child. */
final class FactRules {
  private final Authority sender;
  private final LocalDate today;
  private final ServiceRules services;

  FactRules(Authority sender, LocalDate today, Ids ids) {
    this.sender = sender;
    this.today = today;
    this.services = new ServiceRules(sender, today, ids);
  }

  /** Null where the row fails. */
  @Nullable Facts read(RowReading row, @Nullable RowAction action) {
    List<TypedName> names = NameRules.read(row);
    DateOfBirth birth = birth(row);
    Gender gender =
        Objects.requireNonNullElse(row.read(Column.GENDER, Gender::parse), Gender.UNKNOWN);
    List<Identifier> identifiers = identifiers(row);
    Address address = AddressRules.read(row);
    String council = council(row);
    List<Carer> carers = CarerRules.read(row);
    Involvement involvement = services.read(row, action);
    return row.fault() == null
        ? new Facts(names, birth, gender, identifiers, address, carers, involvement, council, null)
        : null;
  }

  private @Nullable DateOfBirth birth(RowReading row) {
    boolean estimated = row.flag(Column.DATE_OF_BIRTH_ESTIMATED);
    return row.read(Column.DATE_OF_BIRTH, text -> DateOfBirth.parse(text, estimated, today));
  }

  private static List<Identifier> identifiers(RowReading row) {
    List<Identifier> all = new ArrayList<>();
    NhsNumber nhs = row.read(Column.NHS_NUMBER, NhsNumber::parse);
    if (nhs != null) {
      all.add(new Identifier.Nhs(nhs));
    }
    Upn upn = row.read(Column.UPN, Upn::parse);
    if (upn != null) {
      all.add(new Identifier.Pupil(upn));
    }
    return all;
  }

  private @Nullable String council(RowReading row) {
    if (row.has(Column.COUNCIL) && !sender.isNational()) {
      row.refuse(Column.COUNCIL, "is for national sources only");
    }
    CouncilCode council = row.read(Column.COUNCIL, CouncilCode::parse);
    return council == null ? null : council.value();
  }
}
