package org.contactpoint.portal.notice;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/**
 * {@code /notices/{noticeId}}: one notice, read from then on. It is shown in the answer to the
 * form, because some notices are listed no more once they are read.
 */
@Singleton
final class NoticePage implements Page {

  @Override
  public String path() {
    return "/notices/{noticeId}";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return new PageAnswer.Moved("/notices");
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    String path = "/v1/notices/" + request.id("noticeId") + "/reading";
    return Optional.of(
        request
            .api()
            .call(ApiCall.post(path, request.key(), Map.of()), Notice.class)
            .then(
                notice -> PageAnswer.Shown.of("notice/notice", notice),
                problem ->
                    problem.status() == 404
                        ? new PageAnswer.Moved("/notices?done=gone")
                        : new PageAnswer.Refused(problem)));
  }
}
