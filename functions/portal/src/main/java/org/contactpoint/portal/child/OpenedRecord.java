package org.contactpoint.portal.child;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.page.Purposes;

/**
 * The record from which something is done.
 *
 * @param childId the ContactPoint number
 * @param purpose why the record was opened (rules §3.1), empty where nobody has said so yet
 * @param search the id of the search whose results led here, empty for none
 */
public record OpenedRecord(String childId, String purpose, String search) {
  private static final String FROM = "from";

  /** A record that no search led to. */
  public OpenedRecord(String childId, String purpose) {
    this(childId, purpose, "");
  }

  /** The record that a page's address names. */
  public static OpenedRecord of(PageRequest request) {
    String purpose =
        request
            .parameter("purpose")
            .flatMap(code -> Purposes.known(request.person(), code))
            .orElse("");
    String search = request.parameter(FROM).filter(Ids::isWellFormed).orElse("");
    return new OpenedRecord(request.id("childId"), purpose, search);
  }

  /** What is shown of the record; first the question why, where nobody has said so yet. */
  public static PageAnswer asked(PageRequest request, Function<OpenedRecord, PageAnswer> page) {
    OpenedRecord opened = of(request);
    return opened.purpose().isEmpty() ? PurposeQuestion.shown(request) : page.apply(opened);
  }

  /** Another record of the same child, opened for the same. */
  public OpenedRecord at(String number) {
    return new OpenedRecord(number, purpose, search);
  }

  /** A page of this child's, which knows why the record was opened; the record itself for "". */
  public String to(String page) {
    return to(page, Map.of());
  }

  /** The same with a parameter more. */
  public String to(String page, String name, String value) {
    return to(page, Map.of(name, value));
  }

  private String to(String page, Map<String, String> more) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("purpose", purpose);
    query.put(FROM, search);
    query.putAll(more);
    query.values().removeIf(String::isEmpty);
    String path = "/children/" + childId + page;
    return query.isEmpty() ? path : path + "?" + Form.written(query);
  }

  /** The results that led here; they are a search of their own, so without them it is home. */
  String back() {
    return search.isEmpty() ? "/home" : "/search/results/" + search;
  }

  /** The record, and what was done, as a code. */
  public String done(String code) {
    return to("", "done", code);
  }

  /** A path of the API about this child. */
  public String api(String path) {
    return "/v1/children/" + childId + path;
  }
}
