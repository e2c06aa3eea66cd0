package org.contactpoint.portal.edge;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.contactpoint.http.message.Request;
import org.contactpoint.portal.api.ApiTransport;
import org.contactpoint.portal.page.ApiClient;

/** Receives each request for a page. */
@Singleton
final class PageRequests {
  /** The gateway ends each request after 29 seconds: a page that says so has to be there before. */
  private static final Duration LONGEST = Duration.ofSeconds(25);

  private final PageTable pages;
  private final SignInPages signIn;
  private final ActiveSessions sessions;
  private final Frames frames;
  private final ApiTransport transport;
  private final Clock clock;

  PageRequests(
      PageTable pages,
      SignInPages signIn,
      ActiveSessions sessions,
      Frames frames,
      ApiTransport transport,
      Clock clock) {
    this.pages = pages;
    this.signIn = signIn;
    this.sessions = sessions;
    this.frames = frames;
    this.transport = transport;
    this.clock = clock;
  }

  PageExchange exchange(Request request, String requestId) {
    return new PageExchange(this, request, requestId);
  }

  PageTable pages() {
    return pages;
  }

  SignInPages signIn() {
    return signIn;
  }

  ActiveSessions sessions() {
    return sessions;
  }

  Frames frames() {
    return frames;
  }

  /** When a request that begins now is given up. */
  Instant until() {
    return clock.instant().plus(LONGEST);
  }

  ApiClient api(ActiveSession active, String requestId, Instant until) {
    return new ApiClient(transport, active.session().tokens().access(), requestId, until);
  }
}
