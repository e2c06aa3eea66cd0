package org.contactpoint.portal.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.session.Person;
import org.contactpoint.portal.session.SessionNotes;

/**
 * A request for a page by whoever is signed in.
 *
 * @param ids of the path, by their names in it
 * @param query of the address, all values of each parameter
 * @param form what was filled in; empty for {@code GET}
 * @param notes what the session keeps between pages
 */
public record PageRequest(
    Person person,
    Map<String, String> ids,
    Map<String, List<String>> query,
    Form form,
    ApiClient api,
    SessionNotes notes) {

  /** An id of the path, in a form in which it can stand in a path of the API. */
  public String id(String name) {
    return Objects.requireNonNull(ids.get(name), "the path of the page has no such id");
  }

  /** A parameter of the address. */
  public Optional<String> parameter(String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst().filter(one -> !one.isBlank());
  }

  /** The key of the form, by which what it asks for is done once. */
  public String key() {
    return form.text("key");
  }

  @Override
  public String toString() {
    return "PageRequest[redacted]";
  }
}
