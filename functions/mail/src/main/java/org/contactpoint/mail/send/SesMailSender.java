package org.contactpoint.mail.send;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.contactpoint.cloud.aws.AwsResponse;
import org.contactpoint.cloud.aws.SignedRequests;
import org.contactpoint.dynamodb.document.Json;
import org.contactpoint.mail.notify.MailSender;
import org.contactpoint.mail.notify.NewsMessage;

/**
 * Amazon SES, by its one operation SendEmail (ADR 20). An address that bounced or complained is on
 * the account's suppression list: SES takes an e-mail to it and sends none.
 */
public final class SesMailSender implements MailSender {
  private static final String SEND = "/v2/email/outbound-emails";
  private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json");
  private static final int BAD_REQUEST = 400;
  private static final String ERROR_TYPE = "x-amzn-ErrorType";

  /** Errors of the account, and not of the request: SES gives them the same status. */
  private static final List<String> FOR_NOW =
      List.of(
          "AccountSuspendedException",
          "LimitExceededException",
          "MailFromDomainNotVerifiedException",
          "SendingPausedException");

  private final SignedRequests requests;
  private final MailSettings settings;

  public SesMailSender(SignedRequests requests, MailSettings settings) {
    this.requests = requests;
    this.settings = settings;
  }

  @Override
  public Handover send(String address, NewsMessage message) {
    AwsResponse response = posted(Json.text(request(address, message)));
    if (response.isSuccessful()) {
      return Handover.TAKEN;
    }
    if (response.status() == BAD_REQUEST && !isForNow(response)) {
      return Handover.REFUSED;
    }
    throw new IllegalStateException("SES takes no e-mail: status " + response.status());
  }

  /** What operators can settle is no fault of the e-mail. */
  private static boolean isForNow(AwsResponse response) {
    String kind = response.header(ERROR_TYPE).orElse("");
    return FOR_NOW.stream().anyMatch(kind::startsWith);
  }

  private AwsResponse posted(String request) {
    try {
      return requests.post(SEND, HEADERS, request);
    } catch (IOException e) {
      throw new IllegalStateException("SES was not reached", e);
    }
  }

  private Map<String, Object> request(String address, NewsMessage message) {
    return Map.of(
        "FromEmailAddress", settings.sender(),
        "ConfigurationSetName", settings.configuration(),
        "Destination", Map.of("ToAddresses", List.of(address)),
        "Content",
            Map.of(
                "Simple",
                Map.of(
                    "Subject", text(message.subject()),
                    "Body", Map.of("Text", text(message.text()), "Html", text(message.html())))));
  }

  private static Map<String, Object> text(String data) {
    return Map.of("Data", data, "Charset", "UTF-8");
  }
}
