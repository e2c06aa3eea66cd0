package org.contactpoint.portal.child;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.form.FieldError;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.page.Words;
import org.jspecify.annotations.Nullable;

/**
 * {@code /children/{childId}/call-back}: somebody asks the child's council to telephone them. Their
 * own number is filled in.
 */
@Singleton
final class CallBackPage implements Page {
  private static final String TEMPLATE = "child/call-back";
  private static final String ABOUT = "about";
  private static final String PHONE = "phone";
  private static final Set<String> SUBJECTS = Set.of("shielded-child", "sensitive-service");
  private static final RecordRequest FORM =
      new RecordRequest(
          TEMPLATE,
          List.of(
              new FieldError(ABOUT, "Select what the call is about"),
              new FieldError(
                  PHONE, "Enter a telephone number, like 01632 960 001 or 07700 900 982")));

  /** What is needed of one's own account. */
  private record OwnPhone(@Nullable String phone) {}

  @Override
  public String path() {
    return "/children/{childId}/call-back";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return request
        .api()
        .call(ApiCall.get("/v1/me"), OwnPhone.class)
        .then(own -> PageAnswer.Shown.of(TEMPLATE, fresh(request, own)));
  }

  private static RecordQuestion fresh(PageRequest request, OwnPhone own) {
    String about = request.parameter(ABOUT).filter(SUBJECTS::contains).orElse("");
    Form form = Form.of(Map.of(ABOUT, about, PHONE, Words.phone(own.phone())));
    return new RecordQuestion(OpenedRecord.of(request), form, FormErrors.none());
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    return FORM.answered(request, form -> sent(request, form));
  }

  private static PageAnswer sent(PageRequest request, RecordQuestion form) {
    return request
        .api()
        .done(ApiCall.post(form.opened().api("/call-backs"), request.key(), FORM.body(form)))
        .then(
            asked -> new PageAnswer.Moved(form.opened().done("call-back")),
            problem -> FORM.refused(form, problem));
  }
}
