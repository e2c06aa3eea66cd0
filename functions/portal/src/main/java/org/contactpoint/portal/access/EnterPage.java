package org.contactpoint.portal.access;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /access-requests/new}: a request is entered, the child by its number. */
@Singleton
final class EnterPage implements Page {
  private final Entries entries;

  EnterPage(Entries entries) {
    this.entries = entries;
  }

  @Override
  public String path() {
    return "/access-requests/new";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return entries.begun(null);
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    return Optional.of(entries.entered(request, null));
  }
}
