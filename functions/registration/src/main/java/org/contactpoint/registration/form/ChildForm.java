package org.contactpoint.registration.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.contactpoint.domain.carer.Carer;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.whereabouts.Address;
import org.contactpoint.http.problem.Fields;
import org.jspecify.annotations.Nullable;

/** The parts of a child as a request sends them: what registering and correcting have in common. */
public record ChildForm(
    @Nullable List<NameRequest> names,
    @Nullable String dateOfBirth,
    @Nullable Boolean dateOfBirthEstimated,
    @Nullable Gender gender,
    @Nullable AddressRequest address,
    @Nullable List<CarerRequest> carers,
    @Nullable List<IdentifierRequest> identifiers) {

  private static final int MOST = 100;

  /** The valid values of the form; invalid ones are noted as problems of their fields. */
  public Correction read(Fields fields, LocalDate today) {
    return new Correction(
        readNames(fields),
        readBirth(fields, today),
        gender,
        readAddress(fields),
        readCarers(fields),
        readIdentifiers(fields));
  }

  private @Nullable List<TypedName> readNames(Fields fields) {
    List<TypedName> read = all(fields, "names", names, (path, name) -> name.read(fields, path));
    if (read != null
        && fields.valid()
        && read.stream().filter(name -> name.type() == NameType.CURRENT).count() != 1) {
      fields.refuse("names", "must hold exactly one current name");
    }
    return read;
  }

  private @Nullable DateOfBirth readBirth(Fields fields, LocalDate today) {
    return fields.read(
        "dateOfBirth",
        dateOfBirth,
        raw -> DateOfBirth.parse(raw, Boolean.TRUE.equals(dateOfBirthEstimated), today));
  }

  private @Nullable Address readAddress(Fields fields) {
    return address == null ? null : address.read(fields);
  }

  private @Nullable List<Carer> readCarers(Fields fields) {
    return all(fields, "carers", carers, (path, carer) -> carer.read(fields, path));
  }

  private @Nullable List<Identifier> readIdentifiers(Fields fields) {
    return all(fields, "identifiers", identifiers, (path, number) -> number.read(fields, path));
  }

  private static <R, T> @Nullable List<T> all(
      Fields fields,
      String field,
      @Nullable List<R> raw,
      BiFunction<String, R, @Nullable T> reader) {
    if (raw == null) {
      return null;
    }
    if (raw.size() > MOST) {
      fields.refuse(field, "must be 100 at most");
      return null;
    }
    List<T> read = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      T item = reader.apply(field + "[" + i + "]", raw.get(i));
      if (item != null) {
        read.add(item);
      }
    }
    return read;
  }

  @Override
  public String toString() {
    return "ChildForm[redacted]";
  }
}
