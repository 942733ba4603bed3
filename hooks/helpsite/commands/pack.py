"""`helpsite pack`: a built site's text files, packed beside themselves."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from helpsite.commands import say
from helpsite.publishing.packing import pack, texts
from helpsite.texts.languages import Language


def arguments(parser: ArgumentParser, language: Language) -> None:
    """Take the folder of a site."""
    parser.add_argument("folder", metavar=say("FOLDER")[language], type=Path, help=say("site")[language])


def run(chosen: Namespace) -> int:
    """Pack it."""
    if not chosen.folder.is_dir():
        print(say("no-folder", folder=str(chosen.folder))[chosen.lang])
        return 1
    pack_and_tell(chosen.folder, chosen.lang)
    return 0


def pack_and_tell(folder: Path, language: Language) -> None:
    """Pack the text files of a built site and print how far it is."""
    count = len(texts(folder))
    sizes = {"": 0, ".br": 0, ".gz": 0}
    files = 0
    for done, (file, written) in enumerate(pack(folder), start=1):
        files += len(written)
        for beside in written:
            sizes[beside.suffix] += beside.stat().st_size
        sizes[""] += file.stat().st_size
        if done % 50 == 0 or done == count:
            print(say("packing", done=done, count=count)[language], flush=True)
    before, br, gz = (size // 1024 for size in sizes.values())
    print(say("packed", files=files, before=before, br=br, gz=gz)[language])
