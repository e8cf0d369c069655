// SPDX-License-Identifier: Apache-2.0
// Texts brought to a width in columns: cut with a sign that says so, or padded with spaces.

/// The text cut to at most `width` columns, its end replaced by `sign` if anything is lost.
public func cut(_ text: String, to width: Int, sign: String = "…") -> String {
  guard displayWidth(text) > width else { return text }
  let room = max(0, width - displayWidth(sign))
  var kept = ""
  var used = 0
  for character in text {
    let next = used + displayWidth(character)
    if next > room { break }
    kept.append(character)
    used = next
  }
  return width >= displayWidth(sign) ? kept + sign : kept
}

func padded(_ text: String, to width: Int, right: Bool) -> String {
  let gap = String(repeating: " ", count: max(0, width - displayWidth(text)))
  return right ? gap + text : text + gap
}

/// The text in lines of at most `width` columns, broken between words where that is possible.
public func wrapped(_ text: String, to width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    let longer = line.isEmpty ? String(word) : line + " " + word
    if displayWidth(longer) > max(1, width), !line.isEmpty {
      lines.append(line)
      line = String(word)
    } else {
      line = longer
    }
  }
  return line.isEmpty ? lines : lines + [line]
}

func withoutTrailingSpaces(_ line: String) -> String {
  var line = line[...]
  while line.last == " " { line.removeLast() }
  return String(line)
}

/// A sentence that is wider than the page, broken between words, its further lines set in. Lines of data, which have
/// long parts without a space, stay whole: whoever copies one wants it so.
public func broken(_ line: String, to width: Int) -> [String] {
  guard width >= 20, displayWidth(withoutColours(line)) > width else { return [line] }
  if line.split(separator: " ").contains(where: { $0.count > width / 2 }) { return [line] }
  let margin = String(line.prefix { $0 == " " })
  let further = margin + "  "
  let parts = wrapped(line, to: width - further.count)
  return parts.enumerated().map { ($0.offset == 0 ? margin : further) + $0.element }
}
