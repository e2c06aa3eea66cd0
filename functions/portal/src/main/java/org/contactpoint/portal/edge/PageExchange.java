package org.contactpoint.portal.edge;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.contactpoint.http.message.Request;
import org.contactpoint.http.message.RequestBody;
import org.contactpoint.http.message.Response;
import org.contactpoint.portal.api.SignInNeeded;
import org.contactpoint.portal.asset.Packing;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.page.Frame;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.session.SessionNotes;

/** One request for a page, who sent it, and what they are answered. */
final class PageExchange {
  private static final String POST = "POST";
  private static final String FORM = "application/x-www-form-urlencoded";

  /** The key of a form, as it stands in a header; a form that changes nothing has none. */
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{0,64}");

  /** What a browser says of a form of our own page, or of an address that was typed. */
  private static final Set<String> FROM_OURS = Set.of("same-origin", "none");

  private final PageRequests requests;
  private final Request request;
  private final String requestId;
  private final PageTable.Match match;
  private final Instant until;
  private Optional<ActiveSession> active = Optional.empty();
  private Optional<Form> sent = Optional.empty();

  PageExchange(PageRequests requests, Request request, String requestId) {
    this.requests = requests;
    this.request = request;
    this.requestId = requestId;
    this.match = requests.pages().match(request.path());
    this.until = requests.until();
  }

  /** The path of the page for the log: with the names of ids, and without the ids. */
  String page() {
    return switch (match) {
      case PageTable.Guarded guarded -> guarded.page().path();
      case PageTable.Open open -> open.page().path();
      case PageTable.Unknown ignored ->
          SignInPages.PATHS.contains(request.path()) ? request.path() : "none";
    };
  }

  /** What surrounds the page that is answered with. */
  Frame frame() {
    return active
        .map(one -> requests.frames().of(one, request.path(), requestId))
        .orElseGet(() -> requests.frames().open(request.path(), requestId));
  }

  /**
   * The page as it leaves. Packed are those for everybody alone: what is packed gets shorter where
   * something that was sent is like something secret beside it, and so says it bit by bit (BREACH,
   * CVE-2013-3587). They repeat nothing that was sent, and their one secret, the proof in the form
   * for signing out, is another one each time.
   */
  Response packed(Response page) {
    return match instanceof PageTable.Open && !isPost()
        ? Packing.packed(page, request.headers())
        : page;
  }

  /**
   * What is shown where something failed. Once a form was passed on, nobody here knows whether what
   * it asked for was done.
   */
  PageAnswer.Shown failed(PageAnswer.Shown fault) {
    return sent.map(form -> UncertainPage.of(request, form).shown(fault.status())).orElse(fault);
  }

  private boolean isPost() {
    return request.method().equals(POST);
  }

  PageAnswer answer() {
    boolean isPost = isPost();
    if (!isPost && !request.method().equals("GET") && !request.method().equals("HEAD")) {
      return ProblemPage.wrongMethod();
    }
    switch (request.path()) {
      case SignInPages.BEGIN -> {
        return requests.signIn().begin(request);
      }
      case SignInPages.BACK -> {
        return requests.signIn().complete(request, requestId, until);
      }
      default -> active = requests.sessions().of(request);
    }
    if (request.path().equals(SignInPages.END)) {
      return isPost ? signedOut() : new PageAnswer.Moved("/");
    }
    return switch (match) {
      case PageTable.Guarded(Page page, Map<String, String> ids) -> guarded(page, ids, isPost);
      case PageTable.Open open ->
          isPost ? ProblemPage.wrongMethod() : open.page().get(request.query());
      case PageTable.Unknown ignored -> ProblemPage.notFound();
    };
  }

  private PageAnswer guarded(Page page, Map<String, String> ids, boolean isPost) {
    active = active.flatMap(requests.sessions()::withGoodToken);
    if (active.isEmpty()) {
      return signInFirst(isPost);
    }
    Optional<Form> form = isPost ? form(active.get()) : Optional.of(Form.empty());
    if (form.isEmpty()) {
      return refusedForm();
    }
    SessionNotes notes = new SessionNotes(active.get().session().notes());
    PageRequest asked =
        new PageRequest(
            active.get().session().person(),
            ids,
            request.query(),
            form.get(),
            requests.api(active.get(), requestId, until),
            notes);
    try {
      PageAnswer answer = isPost ? sent(page, asked) : page.get(asked);
      requests.sessions().keep(active.get(), notes);
      return answer;
    } catch (SignInNeeded e) {
      requests.sessions().end(active.get());
      active = Optional.empty();
      return signInFirst(isPost);
    }
  }

  private PageAnswer sent(Page page, PageRequest asked) {
    sent = Optional.of(asked.form());
    return page.post(asked).orElseGet(ProblemPage::wrongMethod);
  }

  /** What was asked for is shown after the sign-in; a form is not sent by itself. */
  private PageAnswer signInFirst(boolean isPost) {
    return isPost
        ? ProblemPage.signedOut()
        : new PageAnswer.Moved(SignInPages.BEGIN + "?to=" + request.path());
  }

  /** The form, if it came from a page of this session. */
  private Optional<Form> form(ActiveSession one) {
    boolean isOurs =
        requests.frames().isOurOrigin(request.headers().only("Origin"))
            && request.headers().only("Sec-Fetch-Site").map(FROM_OURS::contains).orElse(true)
            && request.headers().only("Content-Type").map(PageExchange::isForm).orElse(false);
    return isOurs && request.body() instanceof RequestBody.Whole(byte[] bytes)
        ? Form.read(bytes)
            .filter(form -> requests.frames().tokens(one.cookie()).isGood(form.text("token")))
            .filter(form -> KEY.matcher(form.text("key")).matches())
        : Optional.empty();
  }

  private static boolean isForm(String type) {
    return type.split(";", 2)[0].strip().equalsIgnoreCase(FORM);
  }

  private PageAnswer refusedForm() {
    return request.body() instanceof RequestBody.TooLarge
        ? ProblemPage.tooLarge()
        : ProblemPage.staleForm();
  }

  private PageAnswer signedOut() {
    if (active.isEmpty()) {
      return new PageAnswer.Moved("/");
    }
    return form(active.get())
        .map(
            form -> {
              ActiveSession one = active.get();
              active = Optional.empty();
              return requests
                  .signIn()
                  .end(one.cookie(), one.session(), form.has("everywhere", "yes"));
            })
        .orElseGet(ProblemPage::staleForm);
  }
}
