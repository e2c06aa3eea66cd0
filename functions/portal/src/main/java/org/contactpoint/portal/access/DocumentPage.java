package org.contactpoint.portal.access;

import jakarta.inject.Singleton;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.page.NoSuchPage;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /access-requests/{requestId}/document/{form}}: the document for the requester. */
@Singleton
final class DocumentPage implements Page {

  @Override
  public String path() {
    return "/access-requests/{requestId}/document/{form}";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    DocumentForm form = DocumentForm.of(request.id("form")).orElseThrow(NoSuchPage::new);
    return request
        .api()
        .done(
            ApiCall.get(RequestLists.ROUTE + "/" + request.id("requestId") + "/document")
                .with("Accept", form.mediaType()))
        .then(
            answer -> form.file(answer.body()),
            problem ->
                AccessMessages.tells(problem.slug())
                    ? RequestLists.blocked(request, problem.slug())
                    : new PageAnswer.Refused(problem));
  }
}
