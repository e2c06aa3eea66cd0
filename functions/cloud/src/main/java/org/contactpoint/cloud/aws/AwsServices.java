package org.contactpoint.cloud.aws;

import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.net.URI;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * The services of AWS in the region of this function. An endpoint in the place of AWS's own is set
 * as for the SDK: by {@code AWS_ENDPOINT_URL_SECRETS_MANAGER} and its like, or for all services by
 * {@code AWS_ENDPOINT_URL}.
 */
@Singleton
public final class AwsServices {
  private static final String ENDPOINT = "aws.endpoint.url";

  private final Environment environment;

  AwsServices(Environment environment) {
    this.environment = environment;
  }

  /** AWS Lambda. */
  public AwsService lambda() {
    return service("lambda", "lambda");
  }

  /** AWS Secrets Manager. */
  public AwsService secretsManager() {
    return service("secretsmanager", "secrets.manager");
  }

  /** Amazon SES, second version. */
  public AwsService email() {
    return service("ses", "email", "sesv2");
  }

  private AwsService service(String name, String setting) {
    return service(name, name, setting);
  }

  private AwsService service(String name, String host, String setting) {
    String region = new DefaultAwsRegionProviderChain().getRegion().id();
    URI endpoint =
        environment
            .getProperty(ENDPOINT + "." + setting, URI.class)
            .or(() -> environment.getProperty(ENDPOINT, URI.class))
            .orElseGet(() -> URI.create("https://" + host + "." + region + ".amazonaws.com"));
    return new AwsService(name, endpoint, region);
  }
}
