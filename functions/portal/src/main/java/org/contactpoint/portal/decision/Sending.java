package org.contactpoint.portal.decision;

import java.util.Map;
import java.util.function.Function;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.page.PageAnswer;

/**
 * How a decision is carried out.
 *
 * @param call of the API, made of what was chosen
 * @param type of what it answers
 * @param next the page that follows
 * @param words for the refusals that a person can do something about, by the slugs of the problems
 */
public record Sending<T>(
    Function<String, ApiCall> call,
    Class<T> type,
    Function<T, PageAnswer> next,
    Map<String, String> words) {

  public Sending {
    words = Map.copyOf(words);
  }
}
