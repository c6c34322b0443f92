"""Lists what is public in a Python package. Argument: the folder that the package is in."""

import sys

import griffe

package = griffe.load("pixelbyte_client", search_paths=[sys.argv[1]])


def members_of(owner: griffe.Module | griffe.Class) -> None:
    for name, member in owner.members.items():
        if name.startswith("_") and name != "__init__":
            continue
        if member.is_alias:
            # What a module imports is public only if it says so.
            if name in (owner.exports or ()):
                print(owner.path, name, sep="\t")
        elif isinstance(member, griffe.Module):
            members_of(member)
        elif isinstance(member, griffe.Class):
            print(owner.path, f"class {name}({', '.join(map(str, member.bases))})", sep="\t")
            members_of(member)
        elif isinstance(member, griffe.Function):
            print(owner.path, f"{name}()", sep="\t")
            for parameter in member.parameters:
                print(owner.path, f"{name}({parameter.name}{'' if parameter.required else '='})", sep="\t")
        else:
            print(owner.path, name, sep="\t")


members_of(package)
