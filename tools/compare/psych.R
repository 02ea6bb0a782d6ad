# Figures of a data set by R's psych, a line `name<TAB>value` each: Rscript psych.R FOLDER
# FOLDER holds answers.csv and key.csv, or ratings.csv. What psych does not offer (the upper and lower 27 %,
# an option with the rest) is worked out by R's own cor, sd and order.
suppressPackageStartupMessages(library(psych))
folder <- commandArgs(trailingOnly = TRUE)[1]

say <- function(name, value) {
  if (is.null(value) || length(value) == 0 || is.nan(value) || is.na(value)) return(invisible())
  cat(name, "\t", format(value, digits = 17), "\n", sep = "")
}
read <- function(name) {
  read.csv(file.path(folder, name), colClasses = "character", check.names = FALSE, na.strings = character())
}
figures <- function(found) {
  for (name in names(found)) say(name, found[[name]])
}

items <- function() {
  answers <- read("answers.csv")[, -1, drop = FALSE]
  key <- read("key.csv")
  points <- if ("points" %in% names(key)) as.numeric(key$points) else rep(1, nrow(key))
  names(points) <- key$item
  accepted <- strsplit(key$key, "|", fixed = TRUE)
  names(accepted) <- key$item
  scores <- sapply(names(answers), function(item) points[[item]] * (answers[[item]] %in% accepted[[item]]))
  total <- rowSums(scores)
  found <- suppressMessages(suppressWarnings(alpha(as.data.frame(scores), check.keys = FALSE)))
  n <- nrow(scores)
  group <- round(0.27 * n)
  ranked <- order(-total)  # ties stay in the order of the file
  upper <- head(ranked, group)
  lower <- tail(ranked, group)
  figures(list(
    n = n, mean = mean(total), sd = sd(total), alpha = found$total$raw_alpha,
    sem = sd(total) * sqrt(1 - found$total$raw_alpha)
  ))
  if (all(points == 1)) {
    p <- colMeans(scores)
    k <- ncol(scores)
    say("kr20", k / (k - 1) * (1 - sum(p * (1 - p)) / (var(total) * (n - 1) / n)))
  }
  for (item in names(answers)) {
    x <- scores[, item]
    at <- function(name) paste0("items/", item, "/", name)
    figures(setNames(list(
      mean(x) / points[[item]], found$item.stats[item, "sd"], found$item.stats[item, "raw.r"],
      found$item.stats[item, "r.drop"], found$alpha.drop[item, "raw_alpha"],
      (mean(x[upper]) - mean(x[lower])) / points[[item]]
    ), at(c("facility", "sd", "r_total", "r_rest", "alpha_without", "d27"))))
    for (option in setdiff(unique(answers[[item]]), "")) {
      chosen <- answers[[item]] == option
      figures(setNames(
        list(sum(chosen), mean(chosen), cor(chosen, total - x), mean(total[chosen])),
        at(paste0("options/", option, "/", c("n", "share", "r_rest", "mean")))
      ))
    }
  }
}

raters <- function() {
  ratings <- sapply(read("ratings.csv")[, -1, drop = FALSE], as.numeric)
  complete <- ratings[complete.cases(ratings), , drop = FALSE]
  if (ncol(complete) == 2) {
    k <- length(unique(as.vector(complete)))
    linear <- abs(outer(seq_len(k), seq_len(k), "-"))
    found <- suppressWarnings(cohen.kappa(complete))
    figures(list(
      kappa = found$kappa, kappa_quadratic = found$weighted.kappa,
      kappa_linear = suppressWarnings(cohen.kappa(complete, w = linear))$weighted.kappa
    ))
  }
  found <- suppressMessages(suppressWarnings(ICC(complete, lmer = FALSE)))$results$ICC
  figures(setNames(as.list(found), c("icc1", "icc2", "icc3", "icc1k", "icc2k", "icc3k")))
}

if (file.exists(file.path(folder, "key.csv"))) items() else raters()
