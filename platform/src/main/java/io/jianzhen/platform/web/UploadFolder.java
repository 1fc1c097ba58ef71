package io.jianzhen.platform.web;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where files lie while their request is read: a folder of the data directory that nobody else may
 * read. What a killed process has left there, perhaps an informer's photo, goes at the next start.
 */
@Configuration(proxyBeanMethods = false)
class UploadFolder {

  @Bean
  MultipartConfigElement multipartConfigElement(
      MultipartProperties settings, @Value("${jianzhen.data:data}") Path data) throws IOException {
    Path folder = Files.createDirectories(data.resolve("incoming").toAbsolutePath());
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "upload_*")) {
      for (Path one : left) {
        Files.deleteIfExists(one);
      }
    }
    settings.setLocation(folder.toString());
    return settings.createMultipartConfig();
  }
}
