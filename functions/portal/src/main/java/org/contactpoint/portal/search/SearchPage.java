package org.contactpoint.portal.search;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /search}: what a child is looked for by, and why. */
@Singleton
final class SearchPage implements Page {
  static final String TEMPLATE = "search/search";

  @Override
  public String path() {
    return "/search";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    Form entered = request.parameter("again").isPresent() ? kept(request) : Form.of(Map.of());
    return PageAnswer.Shown.of(TEMPLATE, SearchForm.of(entered, request.person()));
  }

  /** What was searched for last. */
  static Form kept(PageRequest request) {
    return request
        .notes()
        .find(SearchForm.NOTE)
        .flatMap(note -> Form.read(note.getBytes(StandardCharsets.UTF_8)))
        .orElseGet(Form::empty);
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    SearchForm form = SearchForm.of(request.form(), request.person());
    FormErrors errors = form.complaints(request.person());
    if (!errors.isEmpty()) {
      return Optional.of(PageAnswer.Shown.again(TEMPLATE, form.with(errors)));
    }
    request.notes().keep(SearchForm.NOTE, form.kept());
    return Optional.of(new PageAnswer.Moved("/search/results"));
  }
}
