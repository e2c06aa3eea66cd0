package org.contactpoint.portal.team;

import java.util.List;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/**
 * The form about one item of a list.
 *
 * @param place where the page of the list begins on which the item was found
 */
public record ItemForm<T>(T item, Form entered, FormErrors errors, String place) {

  static <T> ItemForm<T> of(T item, PageRequest request, FormErrors errors) {
    return new ItemForm<>(item, request.form(), errors, request.parameter("cursor").orElse(""));
  }

  /** The same page by that path. */
  public String to(String path) {
    return new Listing<T>(List.of(), place, null, null).to(path);
  }

  PageAnswer shown(String template) {
    return errors.isEmpty()
        ? PageAnswer.Shown.of(template, this)
        : PageAnswer.Shown.again(template, this);
  }

  @Override
  public String toString() {
    return "ItemForm[redacted]";
  }
}
