package org.contactpoint.portal.edge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.http.message.Request;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.page.PageAnswer;

/**
 * A form was passed on, and nobody said whether what it asked for was done. Sent again from here it
 * has the key that it had, by which it is done once.
 *
 * @param page the path of the page with that form, with its query
 * @param key of the form
 * @param entries what was filled in
 */
public record UncertainPage(String page, String key, List<Form.Entry> entries) {
  private static final String TEMPLATE = "problem/uncertain";
  private static final String TOKEN = "token";
  private static final String KEY = "key";

  public UncertainPage {
    entries = List.copyOf(entries);
  }

  static UncertainPage of(Request request, Form form) {
    return new UncertainPage(address(request), form.text(KEY), form.without(TOKEN, KEY));
  }

  private static String address(Request request) {
    Map<String, String> query = new LinkedHashMap<>();
    request.query().forEach((name, values) -> query.put(name, String.join("", values)));
    return query.isEmpty() ? request.path() : request.path() + "?" + Form.written(query);
  }

  PageAnswer.Shown shown(int status) {
    return new PageAnswer.Shown(status, TEMPLATE, this);
  }

  @Override
  public String toString() {
    return "UncertainPage[redacted]";
  }
}
