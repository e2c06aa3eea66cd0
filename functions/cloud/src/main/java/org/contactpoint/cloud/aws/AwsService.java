package org.contactpoint.cloud.aws;

import java.net.URI;

/**
 * A service of AWS in one region.
 *
 * @param name under which requests to it are signed
 * @param endpoint where it is reached
 */
public record AwsService(String name, URI endpoint, String region) {}
