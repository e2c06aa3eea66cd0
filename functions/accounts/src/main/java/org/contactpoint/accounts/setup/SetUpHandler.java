package org.contactpoint.accounts.setup;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.micronaut.context.ApplicationContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.contactpoint.cloud.wiring.LazyContext;
import org.contactpoint.dynamodb.document.Json;
import org.contactpoint.http.edge.Faults;

/**
 * The function behind the stage's custom resource: sets the stage up when it is deployed, as often
 * as it is deployed. Taking the resource away takes nothing back.
 */
public class SetUpHandler implements RequestHandler<Map<String, Object>, Map<String, Object>> {
  private static final String ID = "contactpoint-set-up";

  private final ApplicationContext context;

  /** For AWS Lambda, which gives it a context of its own. */
  public SetUpHandler() {
    this(LazyContext.builder().start());
  }

  /** For a process that has a context already. */
  public SetUpHandler(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public Map<String, Object> handleRequest(Map<String, Object> event, Context invocation) {
    Map<String, Object> answer = new LinkedHashMap<>();
    for (String same : new String[] {"StackId", "RequestId", "LogicalResourceId"}) {
      answer.put(same, text(event, same));
    }
    answer.put("PhysicalResourceId", ID);
    answer.put("Status", isSetUp(event) ? "SUCCESS" : "FAILED");
    answer.put("Reason", "The log of the set-up function says more.");
    String url = text(event, "ResponseURL");
    if (!url.isEmpty()) {
      DeploymentReply.put(url, Json.text(answer));
    }
    return answer;
  }

  private boolean isSetUp(Map<String, Object> event) {
    try {
      if (!text(event, "RequestType").equals("Delete")) {
        setUp(event);
      }
      return true;
    } catch (RuntimeException fault) {
      Faults.log(text(event, "RequestId"), "SET_UP", fault);
      return false;
    }
  }

  private void setUp(Map<String, Object> event) {
    context
        .getBean(SetUp.class)
        .run(
            RequestedSetUp.of(event.get("ResourceProperties")),
            RequestedSetUp.of(event.get("OldResourceProperties")));
  }

  private static String text(Map<String, Object> event, String name) {
    return event.get(name) instanceof String text ? text : "";
  }
}
