package org.contactpoint.portal.access;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.contactpoint.portal.child.OpenedRecord;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /children/{childId}/access-request}: a request is entered from the child's record. */
@Singleton
final class EnterForChildPage implements Page {
  private final Entries entries;

  EnterForChildPage(Entries entries) {
    this.entries = entries;
  }

  @Override
  public String path() {
    return "/children/{childId}/access-request";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return entries.begun(OpenedRecord.of(request));
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    return Optional.of(entries.entered(request, OpenedRecord.of(request)));
  }
}
