package org.contactpoint.portal.audit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/**
 * {@code /audit/verification}: whether the trail is whole, or the chain of one writer (rules §7).
 */
@Singleton
final class VerificationPage implements Page {
  private static final String WRITER = "writer";

  private final Clock clock;

  VerificationPage(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String path() {
    return "/audit/verification";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    String writer = request.parameter(WRITER).map(String::strip).orElse("");
    String query = writer.isEmpty() ? "" : "?" + Form.written(Map.of(WRITER, writer));
    return request
        .api()
        .call(ApiCall.get("/v1/audit/verification" + query), Verification.class)
        .then(
            found ->
                PageAnswer.Shown.of(
                    "audit/verification",
                    new VerificationView(found, writer, clock.instant().toString())),
            problem ->
                problem.status() == 404
                    ? PageAnswer.Shown.again("audit/no-such-writer", writer)
                    : new PageAnswer.Refused(problem));
  }
}
