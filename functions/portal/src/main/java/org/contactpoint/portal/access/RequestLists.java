package org.contactpoint.portal.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.NoSuchPage;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.page.Reply;

/**
 * Finds a request in the lists that have it, since the API has no route for one alone. The session
 * keeps the one that was seen last, so that its forms need not look for it again.
 */
final class RequestLists {
  static final String ROUTE = "/v1/subject-access-requests";
  static final String OPEN = "open";
  private static final int MOST = 200;
  private static final String RELEASED = "released";
  private static final String NOTE = "access-request";
  private static final ObjectMapper JSON = new ObjectMapper();

  private RequestLists() {}

  /** A part of a list. */
  static Reply<AccessRequests> list(PageRequest asked, ListPlace place, int limit) {
    return asked.api().call(ApiCall.get(place.on(ROUTE) + "&limit=" + limit), AccessRequests.class);
  }

  /** The page of the request that the path names, as it is now. */
  static PageAnswer fresh(PageRequest asked, Function<AccessRequest, PageAnswer> page) {
    ListPlace place = ListPlace.of(asked, OPEN);
    return search(asked, place)
        .then(
            found ->
                found
                    .map(request -> seen(asked, request))
                    .map(page)
                    .orElseGet(() -> elsewhere(asked, place, page)));
  }

  // Whoever just ended it, or found it open before somebody ended it, finds it in the other list.
  private static PageAnswer elsewhere(
      PageRequest asked, ListPlace place, Function<AccessRequest, PageAnswer> page) {
    ListPlace other = ListPlace.first(place.status().equals(OPEN) ? RELEASED : OPEN);
    return search(asked, other)
        .then(
            found ->
                found
                    .map(request -> seen(asked, request))
                    .or(() -> kept(asked))
                    .map(page)
                    .orElseThrow(NoSuchPage::new));
  }

  private static Reply<Optional<AccessRequest>> search(PageRequest asked, ListPlace place) {
    String id = asked.id("requestId");
    return list(asked, place, MOST).map(found -> found.find(id));
  }

  /** The page of that request, as it was seen last, or as it is now. */
  static PageAnswer known(PageRequest asked, Function<AccessRequest, PageAnswer> page) {
    return kept(asked).map(page).orElseGet(() -> fresh(asked, page));
  }

  private static Optional<AccessRequest> kept(PageRequest asked) {
    String id = asked.id("requestId");
    return asked
        .notes()
        .find(NOTE)
        .map(RequestLists::read)
        .filter(request -> request.requestId().equals(id));
  }

  /** Keeps it for the pages that follow. */
  static AccessRequest seen(PageRequest asked, AccessRequest request) {
    try {
      asked.notes().keep(NOTE, JSON.writeValueAsString(request));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
    return request;
  }

  private static AccessRequest read(String note) {
    try {
      return JSON.readValue(note, AccessRequest.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a request that was answered just now is shown, with a message. */
  static PageAnswer shown(PageRequest asked, AccessRequest request, String message) {
    AccessRequest kept = seen(asked, request);
    return new PageAnswer.Moved(
        ListPlace.first(kept.status()).on("/access-requests/" + kept.requestId())
            + "&done="
            + message);
  }

  /** Where the request of the path is shown, with what stands in the way. */
  static PageAnswer blocked(PageRequest asked, String problem) {
    return new PageAnswer.Moved(
        ListPlace.of(asked, OPEN).on("/access-requests/" + asked.id("requestId"))
            + "&problem="
            + problem);
  }
}
