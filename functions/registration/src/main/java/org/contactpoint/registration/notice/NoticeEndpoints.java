package org.contactpoint.registration.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.notice.NewsMails;
import org.contactpoint.domain.notice.Notice;
import org.contactpoint.domain.notice.Notices;
import org.contactpoint.domain.notice.Watches;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.request.AuthorisedRequest;
import org.jspecify.annotations.Nullable;

/** {@code /v1/notices}: what the caller is told of children. */
@Singleton
final class NoticeEndpoints implements Endpoints {
  private static final String NOTICE = "noticeId";

  private final Notices notices;
  private final ReadNotice readNotice;
  private final NewsMails mails;
  private final Clock clock;

  NoticeEndpoints(
      Watches watches, Children children, ReadNotice readNotice, NewsMails mails, Clock clock) {
    this.notices = new Notices(watches, children, clock);
    this.readNotice = readNotice;
    this.mails = mails;
    this.clock = clock;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.list(Route.LIST_NOTICES, NoticesResponse.class, this::list),
        Endpoint.of(Route.READ_NOTICE, NoticeResponse.class, this::read));
  }

  private Answer list(AuthorisedRequest request) {
    int limit = request.limit();
    Account account = request.caller().account();
    if (request.position().isEmpty()) {
      // Before the list is read, so that an e-mail follows for what comes meanwhile (rules §9.12).
      mails.looked(account.id(), clock.instant());
    }
    List<Notice> page =
        notices.page(account, request.position().map(ListPlace::new).orElse(null), limit);
    @Nullable String cursor =
        page.size() < limit ? null : request.cursor(page.getLast().place().value());
    return request.disclose(
        new WorkDone(
            WorkAct.LIST_NOTICES, "", page.stream().map(Notice::child).distinct().toList()),
        new NoticesResponse(page.stream().map(NoticeResponse::of).toList(), cursor));
  }

  private Answer read(AuthorisedRequest request) {
    String id = request.pathId(NOTICE);
    NoticeOutcome outcome =
        request.replay().isPresent()
            ? readNotice.repeat(request.caller().account(), request.actor(), id)
            : readNotice.handle(
                new ReadNoticeCommand(
                    request.caller().account(),
                    request.actor(),
                    id,
                    request.remember(200, Map.of(NOTICE, id))));
    return switch (outcome) {
      case NoticeOutcome.Noted noted -> Answer.ok(noted.notice().map(NoticeResponse::of));
      case NoticeOutcome.Unknown ignored -> Answer.notFound();
      case NoticeOutcome.NotCommitted not -> Answer.of(not.why(), ok -> Answer.noContent());
    };
  }
}
