package org.contactpoint.portal.team;

import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/**
 * The form about one item of a list.
 *
 * @param place where the item was found in it
 */
public record ItemForm<T>(T item, Form entered, FormErrors errors, ListPlace place) {

  static <T> ItemForm<T> of(T item, PageRequest request, FormErrors errors, ListPlace place) {
    return new ItemForm<>(item, request.form(), errors, place);
  }

  /** The same place, by that path. */
  public String to(String path) {
    return place.on(path);
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
