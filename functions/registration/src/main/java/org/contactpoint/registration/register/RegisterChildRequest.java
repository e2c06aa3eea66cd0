package org.contactpoint.registration.register;

import java.util.List;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.registration.form.AddressRequest;
import org.contactpoint.registration.form.CarerRequest;
import org.contactpoint.registration.form.ChildForm;
import org.contactpoint.registration.form.IdentifierRequest;
import org.contactpoint.registration.form.NameRequest;
import org.jspecify.annotations.Nullable;

/**
 * The body of a registration.
 *
 * @param distinctFrom children who look alike and are known to be others, twins above all
 */
public record RegisterChildRequest(
    List<NameRequest> names,
    @Nullable String dateOfBirth,
    @Nullable Boolean dateOfBirthEstimated,
    @Nullable Gender gender,
    @Nullable AddressRequest address,
    @Nullable List<CarerRequest> carers,
    @Nullable List<IdentifierRequest> identifiers,
    @Nullable List<String> distinctFrom) {

  ChildForm form() {
    return new ChildForm(
        names, dateOfBirth, dateOfBirthEstimated, gender, address, carers, identifiers);
  }

  @Override
  public String toString() {
    return "RegisterChildRequest[redacted]";
  }
}
