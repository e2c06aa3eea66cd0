package org.contactpoint.portal.search;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /search}: what a child is looked for by, and why. */
@Singleton
final class SearchPage implements Page {
  static final String TEMPLATE = "search/search";

  private final Ids ids;

  SearchPage(Ids ids) {
    this.ids = ids;
  }

  @Override
  public String path() {
    return "/search";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    Form entered =
        request
            .parameter("again")
            .flatMap(id -> KeptSearches.find(request.notes(), id))
            .orElseGet(Form::empty);
    return PageAnswer.Shown.of(TEMPLATE, SearchForm.of(entered, request.person()));
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    SearchForm form = SearchForm.of(request.form(), request.person());
    FormErrors errors = form.complaints(request.person());
    if (!errors.isEmpty()) {
      return Optional.of(PageAnswer.Shown.again(TEMPLATE, form.with(errors)));
    }
    String id = ids.next();
    return Optional.of(
        KeptSearches.keep(request.notes(), id, form)
            ? new PageAnswer.Moved(ResultsPage.of(id))
            : PageAnswer.Shown.again(
                TEMPLATE,
                form.with(
                    FormErrors.none()
                        .add("familyName", "Shorten what you entered: it is too long to search"))));
  }
}
