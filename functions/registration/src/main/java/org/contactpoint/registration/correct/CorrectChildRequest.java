package org.contactpoint.registration.correct;

import java.util.List;
import org.contactpoint.domain.child.Gender;
import org.contactpoint.registration.form.AddressRequest;
import org.contactpoint.registration.form.CarerRequest;
import org.contactpoint.registration.form.ChildForm;
import org.contactpoint.registration.form.IdentifierRequest;
import org.contactpoint.registration.form.NameRequest;
import org.jspecify.annotations.Nullable;

/** The body of a correction, a merge patch: a part that is left out stays as it is. */
public record CorrectChildRequest(
    @Nullable List<NameRequest> names,
    @Nullable String dateOfBirth,
    @Nullable Boolean dateOfBirthEstimated,
    @Nullable Gender gender,
    @Nullable AddressRequest address,
    @Nullable List<CarerRequest> carers,
    @Nullable List<IdentifierRequest> identifiers) {

  ChildForm form() {
    return new ChildForm(
        names, dateOfBirth, dateOfBirthEstimated, gender, address, carers, identifiers);
  }

  @Override
  public String toString() {
    return "CorrectChildRequest[redacted]";
  }
}
