package org.contactpoint.portal.edge;

import jakarta.inject.Singleton;
import org.contactpoint.http.message.Request;
import org.contactpoint.portal.api.ApiTransport;
import org.contactpoint.portal.page.ApiClient;

/** Receives each request for a page. */
@Singleton
final class PageRequests {
  private final PageTable pages;
  private final SignInPages signIn;
  private final ActiveSessions sessions;
  private final Frames frames;
  private final ApiTransport transport;

  PageRequests(
      PageTable pages,
      SignInPages signIn,
      ActiveSessions sessions,
      Frames frames,
      ApiTransport transport) {
    this.pages = pages;
    this.signIn = signIn;
    this.sessions = sessions;
    this.frames = frames;
    this.transport = transport;
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

  ApiClient api(ActiveSession active, String requestId) {
    return new ApiClient(transport, active.session().tokens().access(), requestId);
  }
}
